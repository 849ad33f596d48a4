-- Pages ask which of their captures' originals are damaged: on most days none is, and this says so at once.
CREATE INDEX blob_damaged ON "Blob" ("teamId", digest) WHERE state IN ('MISSING', 'ALTERED');
