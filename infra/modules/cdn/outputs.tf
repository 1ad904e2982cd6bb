output "distribution_id" {
  description = "For invalidations and metrics."
  value       = aws_cloudfront_distribution.this.id
}

output "distribution_arn" {
  description = "Who may read the media bucket."
  value       = aws_cloudfront_distribution.this.arn
}

output "domain_name" {
  description = "What our names point to."
  value       = aws_cloudfront_distribution.this.domain_name
}

output "hosted_zone_id" {
  description = "For alias records."
  value       = aws_cloudfront_distribution.this.hosted_zone_id
}

output "web_acl_arn" {
  description = "The firewall it asks."
  value       = aws_cloudfront_distribution.this.web_acl_id
}
