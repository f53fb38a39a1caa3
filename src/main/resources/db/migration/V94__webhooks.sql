-- Webhooks: addresses to which the server delivers changes.
create table webhook (
    id uuid primary key,
    address varchar(2000) not null,
    -- The name of a trusted document.
    document varchar(200) not null,
    -- JSON: an object.
    variables varchar(100000) not null,
    -- Names separated by spaces; empty for all.
    types varchar(1000) not null,
    kinds varchar(200) not null,
    enabled boolean not null,
    -- As given to the receiver: it signs deliveries, so its digest would not do.
    secret varchar(100) not null,
    -- The secret before the last rotation, which signs until then, too.
    former_secret varchar(100),
    former_until timestamp(6) with time zone,
    created_by varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    changed_at timestamp(6) with time zone not null
);

-- How far a webhook has come. A row of its own, because the server that delivers writes it, and administrators do not.
create table webhook_progress (
    webhook_id uuid primary key,
    -- All changes up to this one were acknowledged, or are in webhook_delivery.
    position bigint not null,
    change_id uuid not null,
    -- The process that delivers, and until when no other one may; by the clock of the database.
    owner uuid,
    owned_until timestamp(6) with time zone,
    -- Set by a receiver that asks for a pause.
    resume_at timestamp(6) with time zone,
    -- Why nothing is delivered until an administrator enables the webhook again; null if it is not stopped.
    stopped varchar(300),
    delivered bigint not null,
    delivered_at timestamp(6) with time zone,
    -- Attempts that failed since the last that succeeded.
    failures integer not null,
    failure varchar(300),
    failed_at timestamp(6) with time zone
);

-- Deliveries that failed, and later ones for the same objects, which wait behind them.
create table webhook_delivery (
    webhook_id uuid not null,
    change_id uuid not null,
    position bigint not null,
    object_id uuid not null,
    -- Whether it is a dead letter.
    dead boolean not null,
    attempts integer not null,
    -- Null for a dead letter, and while an earlier delivery for the object waits.
    due_at timestamp(6) with time zone,
    failure varchar(300),
    primary key (webhook_id, change_id)
);
create index webhook_delivery_webhook_id_object_id_position on webhook_delivery (webhook_id, object_id, position, change_id);
create index webhook_delivery_webhook_id_due_at on webhook_delivery (webhook_id, due_at);
