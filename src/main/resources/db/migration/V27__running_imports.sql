-- An import is listed from its start: it has no end yet.
alter table import_run alter column ended_at drop not null;
