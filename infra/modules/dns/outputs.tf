output "zone_id" {
  description = "Where records are written."
  value       = data.aws_route53_zone.this.zone_id
}

output "edge_certificate_arn" {
  description = "For CloudFront, once it is valid."
  value       = aws_acm_certificate_validation.edge.certificate_arn
}

output "origin_certificate_arn" {
  description = "For the load balancer, once it is valid."
  value       = aws_acm_certificate_validation.origin.certificate_arn
}
