-- What is sensitive in an entry (where somebody stood, how they measure) is encrypted with the customer's own key:
-- a JSON object by AES-SIV in Base64, bound to the entry's source and external key. It has no index.
alter table entry add column sealed text character set ascii collate ascii_bin null after details;

-- The edits of one entry: its passport names them, and after an undo the one before it can be undone.
alter table edited_entry
  add column was_version int null after version_after,
  add key edited_entry_by_entry (customer_id, entry_id);

update edited_entry set was_version = version_after - 1;

alter table edited_entry modify column was_version int not null;
