CREATE TABLE "anyi"."audit" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"outcome" text NOT NULL,
	"request_id" text,
	"detail" jsonb
);
--> statement-breakpoint
CREATE TABLE "anyi"."consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"worker_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"given" boolean NOT NULL,
	"text_version" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."office_regions" (
	"office_id" uuid NOT NULL,
	"region" text NOT NULL,
	CONSTRAINT "office_regions_office_id_region_pk" PRIMARY KEY("office_id","region")
);
--> statement-breakpoint
CREATE TABLE "anyi"."offices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."rate_limits" (
	"key" "bytea" NOT NULL,
	"window_start" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "anyi"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"worker_id" uuid,
	"staff_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "session_of_one_person" CHECK (case "anyi"."sessions"."kind" when 'worker' then "anyi"."sessions"."worker_id" is not null and "anyi"."sessions"."staff_id" is null else "anyi"."sessions"."staff_id" is not null and "anyi"."sessions"."worker_id" is null end)
);
--> statement-breakpoint
CREATE TABLE "anyi"."sign_in_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mobile_index" "bytea" NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries_left" smallint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"office_id" uuid NOT NULL,
	"password_hash" text,
	"totp_sealed" "bytea",
	"totp_last_step" integer DEFAULT 0 NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."staff_invitations" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "anyi"."staff_roles" (
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "staff_roles_staff_id_role_pk" PRIMARY KEY("staff_id","role")
);
--> statement-breakpoint
CREATE TABLE "anyi"."workers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mobile_sealed" "bytea" NOT NULL,
	"mobile_index" "bytea" NOT NULL,
	"name_sealed" "bytea",
	"identity_kind" text,
	"identity_sealed" "bytea",
	"identity_index" "bytea",
	"index_key_id" text NOT NULL,
	"region" text,
	"platforms" text[] DEFAULT '{}' NOT NULL,
	"registration" text DEFAULT 'started' NOT NULL,
	"checks" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"registered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "anyi"."applied_sql" (
	"name" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."approvals" (
	"proposal_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"event" text NOT NULL,
	"actor" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "approvals_identity" UNIQUE("proposal_id","claim_id","event","actor"),
	CONSTRAINT "approver_is_another" CHECK ("anyi"."approvals"."approved_by" <> "anyi"."approvals"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "anyi"."claim_events" (
	"claim_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"prev_seq" integer,
	"procedure" text NOT NULL,
	"version" integer NOT NULL,
	"initial" boolean NOT NULL,
	"from_state" text NOT NULL,
	"event" text NOT NULL,
	"actor" text NOT NULL,
	"to_state" text NOT NULL,
	"needs_approval" boolean NOT NULL,
	"proposal_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"occurred_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	"flags" text[] DEFAULT '{}' NOT NULL,
	"prev_hash" "bytea",
	"hash" "bytea" DEFAULT ''::bytea NOT NULL,
	CONSTRAINT "claim_events_claim_id_seq_pk" PRIMARY KEY("claim_id","seq"),
	CONSTRAINT "claim_events_reached" UNIQUE("claim_id","seq","to_state"),
	CONSTRAINT "first_event_starts" CHECK (("anyi"."claim_events"."seq" = 1) = "anyi"."claim_events"."initial" and ("anyi"."claim_events"."seq" = 1) = ("anyi"."claim_events"."prev_seq" is null)),
	CONSTRAINT "follows_previous" CHECK ("anyi"."claim_events"."seq" = 1 or "anyi"."claim_events"."prev_seq" = "anyi"."claim_events"."seq" - 1),
	CONSTRAINT "decided_by_two" CHECK ("anyi"."claim_events"."needs_approval" = ("anyi"."claim_events"."proposal_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "anyi"."claim_public" (
	"receipt_number" text PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"lookup_hmac" "bytea" NOT NULL,
	"lookup_sealed" "bytea",
	"lookup_sealed_until" timestamp with time zone,
	"view" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"procedure" text NOT NULL,
	"version" integer NOT NULL,
	"receipt_number" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"region" text NOT NULL,
	"desk" text NOT NULL,
	"state" text NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"head_hash" "bytea",
	"facts" jsonb NOT NULL,
	"answers_sealed" "bytea" NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"assignee_id" uuid,
	"next_due" date,
	"open" boolean DEFAULT true NOT NULL,
	CONSTRAINT "claims_identity" UNIQUE("id","procedure","version")
);
--> statement-breakpoint
CREATE TABLE "anyi"."clock_entries" (
	"clock_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"claim_id" uuid NOT NULL,
	"event_seq" integer,
	"entry" text NOT NULL,
	"on" date NOT NULL,
	"due_on" date,
	"provisional" boolean NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"actor" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clock_entries_clock_id_number_pk" PRIMARY KEY("clock_id","number")
);
--> statement-breakpoint
CREATE TABLE "anyi"."clocks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"clock" text NOT NULL,
	"state" text NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date,
	"provisional" boolean NOT NULL,
	"memo" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"worker_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"form_version" integer NOT NULL,
	"answers_sealed" "bytea" NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."estimates" (
	"id" text PRIMARY KEY NOT NULL,
	"worker_id" uuid,
	"input" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."evidence" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"worker_id" uuid NOT NULL,
	"draft_id" uuid,
	"claim_id" uuid,
	"store_key" text NOT NULL,
	"media_type" text NOT NULL,
	"byte_length" bigint NOT NULL,
	"item" text,
	"sha256" "bytea" NOT NULL,
	"name_sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."instance" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"mode" text NOT NULL,
	"schema_version" integer NOT NULL,
	"jobs_seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "anyi"."lookup_audit" (
	"at" timestamp with time zone NOT NULL,
	"receipt_key" "bytea" NOT NULL,
	"address_key" "bytea" NOT NULL,
	"outcome" text NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anyi"."messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"worker_id" uuid,
	"kind" text NOT NULL,
	"to_sealed" "bytea" NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "anyi"."notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"event_seq" integer,
	"recipient" text NOT NULL,
	"template" text NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "anyi"."proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"claim_id" uuid NOT NULL,
	"base_seq" integer NOT NULL,
	"event" text NOT NULL,
	"actor" text NOT NULL,
	"facts" jsonb NOT NULL,
	"reason_sealed" "bytea" NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp with time zone,
	"return_sealed" "bytea",
	CONSTRAINT "proposals_identity" UNIQUE("id","claim_id","event","actor","proposed_by")
);
--> statement-breakpoint
CREATE TABLE "anyi"."role_actors" (
	"role" text NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "role_actors_role_actor_pk" PRIMARY KEY("role","actor")
);
--> statement-breakpoint
CREATE TABLE "anyi"."submissions" (
	"worker_id" uuid NOT NULL,
	"client_key" uuid NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"claim_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submissions_worker_id_client_key_pk" PRIMARY KEY("worker_id","client_key")
);
--> statement-breakpoint
CREATE TABLE "anyi"."terminal_states" (
	"procedure" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "terminal_states_procedure_version_state_pk" PRIMARY KEY("procedure","version","state")
);
--> statement-breakpoint
CREATE TABLE "anyi"."transitions" (
	"procedure" text NOT NULL,
	"version" integer NOT NULL,
	"initial" boolean NOT NULL,
	"from_state" text NOT NULL,
	"event" text NOT NULL,
	"actor" text NOT NULL,
	"to_state" text NOT NULL,
	"needs_approval" boolean NOT NULL,
	"returns_from" text,
	CONSTRAINT "transitions_move" PRIMARY KEY("procedure","version","initial","from_state","event","actor","to_state","needs_approval")
);
--> statement-breakpoint
ALTER TABLE "anyi"."consents" ADD CONSTRAINT "consents_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."office_regions" ADD CONSTRAINT "office_regions_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "anyi"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."sessions" ADD CONSTRAINT "sessions_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."staff" ADD CONSTRAINT "staff_office_id_offices_id_fk" FOREIGN KEY ("office_id") REFERENCES "anyi"."offices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."staff_invitations" ADD CONSTRAINT "staff_invitations_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."approvals" ADD CONSTRAINT "approvals_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."approvals" ADD CONSTRAINT "approvals_proposal" FOREIGN KEY ("proposal_id","claim_id","event","actor","proposed_by") REFERENCES "anyi"."proposals"("id","claim_id","event","actor","proposed_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."claim_events" ADD CONSTRAINT "claim_events_claim" FOREIGN KEY ("claim_id","procedure","version") REFERENCES "anyi"."claims"("id","procedure","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."claim_events" ADD CONSTRAINT "claim_events_move" FOREIGN KEY ("procedure","version","initial","from_state","event","actor","to_state","needs_approval") REFERENCES "anyi"."transitions"("procedure","version","initial","from_state","event","actor","to_state","needs_approval") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."claim_events" ADD CONSTRAINT "claim_events_previous" FOREIGN KEY ("claim_id","prev_seq","from_state") REFERENCES "anyi"."claim_events"("claim_id","seq","to_state") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."claim_events" ADD CONSTRAINT "claim_events_approval" FOREIGN KEY ("proposal_id","claim_id","event","actor") REFERENCES "anyi"."approvals"("proposal_id","claim_id","event","actor") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."claim_public" ADD CONSTRAINT "claim_public_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "anyi"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."claims" ADD CONSTRAINT "claims_owner_id_workers_id_fk" FOREIGN KEY ("owner_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."claims" ADD CONSTRAINT "claims_assignee_id_staff_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."clock_entries" ADD CONSTRAINT "clock_entries_clock_id_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "anyi"."clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."clock_entries" ADD CONSTRAINT "clock_entries_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "anyi"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."clocks" ADD CONSTRAINT "clocks_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "anyi"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."drafts" ADD CONSTRAINT "drafts_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."estimates" ADD CONSTRAINT "estimates_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."evidence" ADD CONSTRAINT "evidence_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."evidence" ADD CONSTRAINT "evidence_draft_id_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "anyi"."drafts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."evidence" ADD CONSTRAINT "evidence_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "anyi"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."messages" ADD CONSTRAINT "messages_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."notices" ADD CONSTRAINT "notices_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "anyi"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."proposals" ADD CONSTRAINT "proposals_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "anyi"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."proposals" ADD CONSTRAINT "proposals_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."submissions" ADD CONSTRAINT "submissions_worker_id_workers_id_fk" FOREIGN KEY ("worker_id") REFERENCES "anyi"."workers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."submissions" ADD CONSTRAINT "submissions_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "anyi"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_subject" ON "anyi"."audit" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "anyi"."audit" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "consents_worker" ON "anyi"."consents" USING btree ("worker_id","purpose","at");--> statement-breakpoint
CREATE INDEX "office_regions_region" ON "anyi"."office_regions" USING btree ("region");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "anyi"."rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sessions_worker" ON "anyi"."sessions" USING btree ("worker_id");--> statement-breakpoint
CREATE INDEX "sessions_staff" ON "anyi"."sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_mobile" ON "anyi"."sign_in_codes" USING btree ("mobile_index","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_login" ON "anyi"."staff" USING btree (lower("login"));--> statement-breakpoint
CREATE UNIQUE INDEX "workers_mobile" ON "anyi"."workers" USING btree ("mobile_index");--> statement-breakpoint
CREATE INDEX "workers_identity" ON "anyi"."workers" USING btree ("identity_index");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_events_proposal" ON "anyi"."claim_events" USING btree ("proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_public_claim" ON "anyi"."claim_public" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "claim_public_sealed" ON "anyi"."claim_public" USING btree ("lookup_sealed_until") WHERE "anyi"."claim_public"."lookup_sealed_until" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "claims_receipt" ON "anyi"."claims" USING btree ("receipt_number");--> statement-breakpoint
CREATE INDEX "claims_owner" ON "anyi"."claims" USING btree ("owner_id","submitted_at");--> statement-breakpoint
CREATE INDEX "claims_worklist" ON "anyi"."claims" USING btree ("desk","next_due","id") WHERE "anyi"."claims"."open";--> statement-breakpoint
CREATE INDEX "clock_entries_claim" ON "anyi"."clock_entries" USING btree ("claim_id","recorded_at");--> statement-breakpoint
CREATE INDEX "clocks_claim" ON "anyi"."clocks" USING btree ("claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clocks_open" ON "anyi"."clocks" USING btree ("claim_id","clock") WHERE "anyi"."clocks"."state" in ('running', 'paused', 'missed');--> statement-breakpoint
CREATE INDEX "clocks_due" ON "anyi"."clocks" USING btree ("due_on","id") WHERE "anyi"."clocks"."state" in ('running', 'missed');--> statement-breakpoint
CREATE INDEX "clocks_undated" ON "anyi"."clocks" USING btree ("clock","id") WHERE "anyi"."clocks"."state" = 'running' and "anyi"."clocks"."due_on" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_one" ON "anyi"."drafts" USING btree ("worker_id","kind");--> statement-breakpoint
CREATE INDEX "estimates_worker" ON "anyi"."estimates" USING btree ("worker_id","created_at");--> statement-breakpoint
CREATE INDEX "evidence_worker" ON "anyi"."evidence" USING btree ("worker_id");--> statement-breakpoint
CREATE INDEX "evidence_draft" ON "anyi"."evidence" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "evidence_claim" ON "anyi"."evidence" USING btree ("claim_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_store" ON "anyi"."evidence" USING btree ("store_key");--> statement-breakpoint
CREATE INDEX "lookup_audit_at" ON "anyi"."lookup_audit" USING brin ("at");--> statement-breakpoint
CREATE INDEX "messages_recent" ON "anyi"."messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "messages_waiting" ON "anyi"."messages" USING btree ("created_at") WHERE "anyi"."messages"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "notices_claim" ON "anyi"."notices" USING btree ("claim_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_open" ON "anyi"."proposals" USING btree ("claim_id") WHERE "anyi"."proposals"."status" = 'open';