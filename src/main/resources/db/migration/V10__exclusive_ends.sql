-- The ends that a range excludes.
alter table claim add column value_exclusive varchar(10);
