-- What became of an owner's suggestions by an edit of theirs: kept with the edit, to be looked at later. Two parts: what
-- followed from the edit at one version of the model, and what the model's own change did meanwhile. Products by id.
-- Whose edit it is stands here too, so that the room that keeps it erases it by itself.
create table edit_effect (
  customer_id   bigint      not null,
  edit_id       bigint      not null,
  went          json        not null,
  came          json        not null,
  moved         int         not null,
  model_went    json        not null,
  model_came    json        not null,
  model_moved   int         not null,
  model_from    bigint      not null,
  model_to      bigint      not null,
  took_micros   bigint      not null,
  primary key (customer_id, edit_id),
  constraint edit_effect_of_customer foreign key (customer_id) references customer (id) on delete restrict
);
