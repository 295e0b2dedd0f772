-- The ends that a range excludes.
alter table claim add column value_exclusive varchar(10);
${on_postgresql} alter table claim alter column value_exclusive type varchar(10) collate "C";
