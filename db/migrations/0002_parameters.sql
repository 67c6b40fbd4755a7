CREATE TABLE "anyi"."estimate_revisions" (
	"estimate_id" text NOT NULL,
	"version" integer NOT NULL,
	"old_fen" bigint,
	"new_fen" bigint,
	"per" text,
	"outcome" text NOT NULL,
	"why" uuid[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "estimate_revisions_estimate_id_version_pk" PRIMARY KEY("estimate_id","version")
);
--> statement-breakpoint
CREATE TABLE "anyi"."parameter_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"rows" jsonb NOT NULL,
	"sources" jsonb NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"proposed_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"preview" jsonb,
	"preview_hash" "bytea",
	"preview_version" integer,
	"preview_at" timestamp with time zone,
	"plan" jsonb,
	"outcome" jsonb
);
--> statement-breakpoint
CREATE TABLE "anyi"."parameter_sources" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"document_number" text,
	"published" text,
	"kind" text NOT NULL,
	"read_via" text,
	"version" integer NOT NULL,
	CONSTRAINT "a_source_has_a_title" CHECK (length(btrim("anyi"."parameter_sources"."title")) > 0),
	CONSTRAINT "a_source_has_a_day" CHECK ("anyi"."parameter_sources"."version" = 1 or coalesce("anyi"."parameter_sources"."published", '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
);
--> statement-breakpoint
CREATE TABLE "anyi"."parameter_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"known_on" date NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"proposal_id" uuid,
	"proposed_by" uuid,
	"published_by" uuid,
	"note" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "parameter_versions_of_proposal" UNIQUE("proposal_id"),
	CONSTRAINT "published_by_a_second_person" CHECK ("anyi"."parameter_versions"."version" = 1 or ("anyi"."parameter_versions"."proposal_id" is not null and "anyi"."parameter_versions"."proposed_by" is not null and "anyi"."parameter_versions"."published_by" is not null and "anyi"."parameter_versions"."proposed_by" <> "anyi"."parameter_versions"."published_by"))
);
--> statement-breakpoint
CREATE TABLE "anyi"."parameters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version" integer NOT NULL,
	"scheme" text NOT NULL,
	"key" text NOT NULL,
	"region" text NOT NULL,
	"variant" text NOT NULL,
	"ordinal" integer NOT NULL,
	"effective_from" date,
	"effective_to" date,
	"value" jsonb NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"confidence" text,
	"known_on" date NOT NULL,
	"supersedes" uuid,
	"gap_reason" text,
	CONSTRAINT "parameters_superseded_once" UNIQUE("supersedes"),
	CONSTRAINT "a_region_has_six_digits" CHECK ("anyi"."parameters"."region" ~ '^[0-9]{6}$'),
	CONSTRAINT "no_period_ends_before_it_begins" CHECK ("anyi"."parameters"."effective_from" <= "anyi"."parameters"."effective_to"),
	CONSTRAINT "a_row_has_day_and_mark" CHECK ("anyi"."parameters"."version" = 1 or (("anyi"."parameters"."effective_from" is not null or "anyi"."parameters"."supersedes" is not null) and ("anyi"."parameters"."confidence" is not null or "anyi"."parameters"."supersedes" is not null)))
);
--> statement-breakpoint
ALTER TABLE "anyi"."parameter_proposals" ADD CONSTRAINT "parameter_proposals_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."parameter_sources" ADD CONSTRAINT "parameter_sources_version_parameter_versions_version_fk" FOREIGN KEY ("version") REFERENCES "anyi"."parameter_versions"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."parameter_versions" ADD CONSTRAINT "parameter_versions_proposal_id_parameter_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "anyi"."parameter_proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."parameter_versions" ADD CONSTRAINT "parameter_versions_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."parameter_versions" ADD CONSTRAINT "parameter_versions_published_by_staff_id_fk" FOREIGN KEY ("published_by") REFERENCES "anyi"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."parameters" ADD CONSTRAINT "parameters_version_parameter_versions_version_fk" FOREIGN KEY ("version") REFERENCES "anyi"."parameter_versions"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."parameters" ADD CONSTRAINT "parameters_source_parameter_sources_id_fk" FOREIGN KEY ("source") REFERENCES "anyi"."parameter_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anyi"."parameters" ADD CONSTRAINT "parameters_supersedes" FOREIGN KEY ("supersedes") REFERENCES "anyi"."parameters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "parameter_proposals_recent" ON "anyi"."parameter_proposals" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "parameters_matter" ON "anyi"."parameters" USING btree ("scheme","key","region","variant");--> statement-breakpoint
CREATE INDEX "parameters_region" ON "anyi"."parameters" USING btree ("region");--> statement-breakpoint
-- Estimates of the release before name their place in the input alone; publications find them by the column.
UPDATE "anyi"."estimates" SET "region" = "input" ->> 'region' WHERE "region" IS NULL AND "kind" = 'month';
