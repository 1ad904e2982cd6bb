output "wanted_connections" {
  description = "What all tasks may open together, in the middle of a deployment at full scale."
  value       = local.wanted

  precondition {
    condition     = local.pooled || local.wanted <= local.available
    error_message = "Connections to the primary: ${local.sum_shown}, but max_connections ${var.max_connections} less ${var.reserved_connections} in reserve leaves ${local.available}. Turn PgBouncer on, or make pools or maxima smaller."
  }

  precondition {
    condition     = !local.pooled || local.pooler.clients <= local.pooler.client_sum
    error_message = "Connections to PgBouncer: ${local.sum_shown}, for primary and replica ${local.pooler.clients}, but with one of its tasks gone the others take ${local.pooler.client_sum}. Raise client_connections or tasks."
  }
}

output "server_connections" {
  description = "What reaches the server at most."
  value       = local.pooled ? local.pooler.server_sum : local.wanted

  precondition {
    condition     = !local.pooled || local.pooler.server_sum <= local.available
    error_message = "PgBouncer's own pools may open ${local.pooler.server_sum} connections in a deployment, but max_connections ${var.max_connections} less ${var.reserved_connections} in reserve leaves ${local.available}. Make server_connections smaller."
  }
}

output "available_connections" {
  description = "max_connections less the reserve."
  value       = local.available
}

output "sum" {
  description = "The sum, for people."
  value       = local.sum_shown
}
