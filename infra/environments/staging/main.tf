# The same as production, smaller: what works here works there.
module "platform" {
  source = "../../modules/platform"

  name         = "lomash-staging"
  environment  = "staging"
  account_id   = var.account_id
  region       = var.region
  is_protected = false

  network  = { cidr = "10.30.0.0/16", nat_gateway_per_zone = false }
  dns      = { zone_name = var.zone_name, shop_names = var.shop_names, origin_name = var.origin_name }
  firewall = { staff_networks = var.staff_networks }

  origin_secret = var.origin_secret

  scaling   = var.scaling
  database  = var.database
  pgbouncer = var.pgbouncer
  redis     = var.redis

  mail_from          = var.mail_from
  web_environment    = var.web_environment
  web_secrets        = var.web_secrets
  worker_environment = var.worker_environment
  worker_secrets     = var.worker_secrets

  alarm_emails = var.alarm_emails
  runbook_url  = "https://github.com/${var.github_repository}/blob/main/docs/runbook.md"
  # Both in one account: production makes the trust. In an account of its own: true.
  github             = { repository = var.github_repository, creates_provider = false }
  log_retention_days = 14
}
