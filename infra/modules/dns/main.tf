data "aws_route53_zone" "this" {
  name = var.zone_name
}

# CloudFront reads certificates in us-east-1 only.
resource "aws_acm_certificate" "edge" {
  region                    = "us-east-1"
  domain_name               = var.shop_names[0]
  subject_alternative_names = slice(var.shop_names, 1, length(var.shop_names))
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

# The visitor's Host is passed through, so the load balancer must know the shop's names, too.
resource "aws_acm_certificate" "origin" {
  domain_name               = var.origin_name
  subject_alternative_names = var.shop_names
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

locals {
  # Both certificates ask for the same record for the same name.
  validations = {
    for option in concat(tolist(aws_acm_certificate.edge.domain_validation_options), tolist(aws_acm_certificate.origin.domain_validation_options)) :
    option.domain_name => option...
  }
}

resource "aws_route53_record" "validation" {
  for_each = local.validations

  zone_id         = data.aws_route53_zone.this.zone_id
  name            = each.value[0].resource_record_name
  type            = each.value[0].resource_record_type
  records         = [each.value[0].resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "edge" {
  region                  = "us-east-1"
  certificate_arn         = aws_acm_certificate.edge.arn
  validation_record_fqdns = [for record in aws_route53_record.validation : record.fqdn]
}

resource "aws_acm_certificate_validation" "origin" {
  certificate_arn         = aws_acm_certificate.origin.arn
  validation_record_fqdns = [for record in aws_route53_record.validation : record.fqdn]
}
