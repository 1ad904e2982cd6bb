output "name" {
  description = "Its name, once its policy stands."
  value       = aws_s3_bucket_policy.this.bucket
}

output "arn" {
  description = "Its ARN."
  value       = "arn:aws:s3:::${var.name}"
}

output "domain_name" {
  description = "Where CloudFront fetches from."
  value       = aws_s3_bucket.this.bucket_regional_domain_name
}
