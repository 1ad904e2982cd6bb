output "deployment" {
  description = "The GitHub environment's variable DEPLOYMENT: terraform output -json deployment"
  value       = module.platform.deployment
}

output "pipeline_role_arn" {
  description = "The GitHub environment's variable AWS_ROLE_ARN."
  value       = module.platform.pipeline_role_arn
}

output "stores" {
  description = "For infra/bin/fill-secrets.mjs: terraform output -json stores"
  value       = module.platform.stores
}

output "connection_budget" {
  description = "The sum of connections."
  value       = module.platform.connection_budget
}

output "scaling" {
  description = "By service: between how many tasks it moves."
  value       = module.platform.scaling
}

output "distribution_id" {
  description = "CloudFront's."
  value       = module.platform.distribution_id
}

output "wiring" {
  description = "What the resources got, for the tests."
  value       = module.platform.wiring
}
