-- Whether the source of a claim is identified. Sources that were not entities were stored by their document.
alter table claim add column source_identified boolean default true not null;
update claim set source_identified = false where origin like 'document %';
update fact set state = null;
