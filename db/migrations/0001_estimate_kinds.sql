ALTER TABLE "anyi"."estimates" ADD COLUMN "kind" text DEFAULT 'month' NOT NULL;--> statement-breakpoint
ALTER TABLE "anyi"."estimates" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "anyi"."estimates" ADD COLUMN "rule_version" integer DEFAULT 0 NOT NULL;