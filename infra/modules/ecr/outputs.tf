output "urls" {
  description = "By image: where it is pushed to."
  value       = { for image, repository in aws_ecr_repository.this : image => repository.repository_url }
}

output "arns" {
  description = "By image."
  value       = { for image, repository in aws_ecr_repository.this : image => repository.arn }
}
