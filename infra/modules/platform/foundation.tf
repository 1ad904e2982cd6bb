locals {
  metrics_namespace = "Lomash/${var.environment}"
  images            = ["web", "worker", "migrate", "pgbouncer"]
  has_pgbouncer     = var.pgbouncer.tasks > 0
  public_url        = "https://${var.dns.shop_names[0]}"
}

module "kms" {
  source = "../kms"

  name       = var.name
  account_id = var.account_id
  region     = var.region
}

module "network" {
  source = "../network"

  name                 = var.name
  region               = var.region
  cidr                 = var.network.cidr
  nat_gateway_per_zone = var.network.nat_gateway_per_zone
  kms_key_arn          = module.kms.key_arn
}

module "ecr" {
  source = "../ecr"

  name         = var.name
  repositories = local.images
  kms_key_arn  = module.kms.key_arn

  reader_account_ids = var.images.reader_account_ids
}

module "cluster" {
  source = "../ecs-cluster"

  name        = var.name
  vpc_id      = module.network.vpc_id
  kms_key_arn = module.kms.key_arn

  log_retention_days = var.log_retention_days
}
