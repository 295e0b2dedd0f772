-- Whether a time has ended on an unknown day; null where there is no time, or where it was recorded before.
alter table claim add column valid_time_ended boolean;
alter table claim add column as_of_ended boolean;
alter table claim add column stated_at_ended boolean;
alter table document add column published_at_ended boolean;
