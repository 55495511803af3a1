-- Jobs of db-scheduler: kept here so that a kill loses none and several nodes share them.
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            blob,
  execution_time       timestamp(6) not null,
  picked               boolean      not null,
  picked_by            varchar(50),
  last_success         timestamp(6) null,
  last_failure         timestamp(6) null,
  consecutive_failures int,
  last_heartbeat       timestamp(6) null,
  version              bigint       not null,
  priority             smallint,
  primary key (task_name, task_instance),
  key scheduled_by_time (execution_time),
  key scheduled_by_heartbeat (last_heartbeat),
  key scheduled_by_priority (priority desc, execution_time asc)
);
