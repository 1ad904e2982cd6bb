output "bucket" {
  description = "For state.s3.tfbackend of both environments."
  value       = module.state.name
}
