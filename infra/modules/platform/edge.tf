locals {
  origin_header = "x-origin-secret"
}

module "dns" {
  source = "../dns"

  zone_name   = var.dns.zone_name
  shop_names  = var.dns.shop_names
  origin_name = var.dns.origin_name
}

module "alb" {
  source = "../alb"

  name              = var.name
  vpc_id            = module.network.vpc_id
  vpc_cidr          = module.network.cidr
  public_subnet_ids = module.network.public_subnet_ids
  certificate_arn   = module.dns.origin_certificate_arn
  target_port       = local.web_port
  origin_header     = local.origin_header
  origin_secret     = random_password.origin[var.origin_secret.current].result
  log_bucket        = module.logs.name

  previous_origin_secret = var.origin_secret.previous == null ? "" : random_password.origin[var.origin_secret.previous].result
  deletion_protection    = var.is_protected
}

module "waf" {
  source = "../waf"

  name           = var.name
  staff_networks = var.firewall.staff_networks
  requests_per_five_minutes = {
    all       = var.firewall.all
    sensitive = var.firewall.sensitive
    staff     = var.firewall.staff
  }
}

module "cdn" {
  source = "../cdn"

  name            = var.name
  aliases         = var.dns.shop_names
  certificate_arn = module.dns.edge_certificate_arn
  web_acl_arn     = module.waf.arn
  origin          = { domain_name = var.dns.origin_name, header = local.origin_header, shield_region = var.region }
  origin_secret   = module.alb.origin_secret
  media           = { domain_name = "${local.media_bucket}.s3.${var.region}.amazonaws.com" }
}

resource "aws_route53_record" "shop" {
  for_each = { for pair in setproduct(var.dns.shop_names, ["A", "AAAA"]) : join(" ", pair) => { name = pair[0], type = pair[1] } }

  zone_id = module.dns.zone_id
  name    = each.value.name
  type    = each.value.type

  alias {
    name                   = module.cdn.domain_name
    zone_id                = module.cdn.hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "origin" {
  zone_id = module.dns.zone_id
  name    = var.dns.origin_name
  type    = "A"

  alias {
    name                   = module.alb.dns_name
    zone_id                = module.alb.zone_id
    evaluate_target_health = false
  }
}
