-- Why the date of publication is derived or estimated.
alter table document add column published_reason varchar(2000);
