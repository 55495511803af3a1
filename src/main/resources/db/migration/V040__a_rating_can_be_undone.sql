-- The first rating of a product is an edit too: its undo unmakes the entry.
alter table edit
  drop constraint edit_has_verb,
  add constraint edit_has_verb check (verb in ('exclude', 'include', 'correct', 'delete', 'rate'));
