-- Why the date of publication is derived or estimated.
alter table document add column published_reason varchar(2000);
${on_postgresql} alter table document alter column published_reason type varchar(2000) collate "C";
