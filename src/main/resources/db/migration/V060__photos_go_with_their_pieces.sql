-- Since when the piece of a photo is not in the closet any more: it came back, was a gift, or was split. After as many
-- days as one can undo the photo goes; where the piece is deleted for good it goes with it.
alter table closet_photo
  add column away_since datetime(6) null after put_at,
  add key photo_away (away_since);
