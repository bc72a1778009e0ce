SET ROLE tieout_app;

-- Versions of the model by which records are found to be alike. Figures and standing follow from events; the frequencies of
-- values and what a version proposes are written before its event is.

-- Trainings, under way or over; a version is named trained-<number>.
CREATE TABLE process.identity_training (
    number      integer          NOT NULL,
    ordered_by  text COLLATE "C" NOT NULL,
    ordered_at  timestamptz      NOT NULL,
    ended_at    timestamptz,
    records     bigint           NOT NULL DEFAULT 0,
    merges      bigint           NOT NULL DEFAULT 0,
    splits      bigint           NOT NULL DEFAULT 0,
    failure     text COLLATE "C",
    CONSTRAINT identity_training_pkey PRIMARY KEY (number)
);

-- What a version has learned, as JSON.
CREATE TABLE process.identity_model (
    version text COLLATE "C" NOT NULL,
    figures text             NOT NULL,
    CONSTRAINT identity_model_pkey PRIMARY KEY (version)
);

-- How frequent values were, by field and 64 bits of their keyed hash; none that only a few records had.
CREATE TABLE process.identity_term (
    version text COLLATE "C" NOT NULL,
    field   text COLLATE "C" NOT NULL,
    hash    bigint           NOT NULL,
    share   double precision NOT NULL,
    CONSTRAINT identity_term_pkey PRIMARY KEY (version, field, hash)
);

-- How frequent every other value of a field counts.
CREATE TABLE process.identity_other_terms (
    version text COLLATE "C" NOT NULL,
    field   text COLLATE "C" NOT NULL,
    share   double precision NOT NULL,
    CONSTRAINT identity_other_terms_pkey PRIMARY KEY (version, field)
);

-- Customers that a version would merge or take apart: the records of each customer, or of each part, one line for each.
CREATE TABLE process.identity_proposal (
    version   text COLLATE "C" NOT NULL,
    number    integer          NOT NULL,
    kind      text COLLATE "C" NOT NULL,
    customers uuid[]           NOT NULL,
    parts     text             NOT NULL,
    CONSTRAINT identity_proposal_pkey PRIMARY KEY (version, number)
);

-- The version that counts, one row at most; while records that were there are compared anew by it, the number of the last
-- that has been, and of the last that is to be.
CREATE TABLE process.identity_active_model (
    one           boolean          NOT NULL DEFAULT true CHECK (one),
    version       text COLLATE "C" NOT NULL,
    position      bigint           NOT NULL,
    done_number   bigint           NOT NULL,
    last_number   bigint           NOT NULL,
    CONSTRAINT identity_active_model_pkey PRIMARY KEY (one)
);

RESET ROLE;
