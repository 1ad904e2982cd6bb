# One task, run by the pipeline before new tasks start: makes the database and its two users when they are missing, applies
# migrations as the owner, and gives the application its rights. Nothing else may read the owner's secret. It goes to PostgreSQL itself: a migration wants one session.
module "migrate" {
  source = "../task-definition"

  name           = "${var.name}-migrate"
  container      = "migrate"
  region         = var.region
  image          = "${module.ecr.urls["migrate"]}:${var.image_tag}"
  repository_arn = module.ecr.arns["migrate"]
  cpu            = 512
  memory         = 1024
  kms_key_arn    = module.kms.key_arn

  log_retention_days = var.log_retention_days

  secrets = merge(
    {
      DATABASE_URL     = module.secrets.arns["database-owner-url"]
      APP_DATABASE_URL = module.secrets.arns["database-direct-url"]
    },
    module.postgres.admin_secret_arn == null ? {} : {
      ADMIN_USER     = "${module.postgres.admin_secret_arn}:username::"
      ADMIN_PASSWORD = "${module.postgres.admin_secret_arn}:password::"
    },
  )
}

resource "aws_security_group" "migrate" {
  name        = "${var.name}-migrate"
  description = "The migration task"
  vpc_id      = module.network.vpc_id

  tags = { Name = "${var.name}-migrate" }
}

resource "aws_vpc_security_group_egress_rule" "migrate" {
  security_group_id = aws_security_group.migrate.id
  description       = "Out"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}
