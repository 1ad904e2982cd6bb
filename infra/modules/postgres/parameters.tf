locals {
  # By name: value, and whether it takes a restart.
  parameters = {
    "rds.force_ssl"                       = { value = "1", restarts = false }
    "max_connections"                     = { value = tostring(var.max_connections), restarts = true }
    "statement_timeout"                   = { value = tostring(var.statement_timeout_ms), restarts = false }
    "idle_in_transaction_session_timeout" = { value = "60000", restarts = false }
    "log_min_duration_statement"          = { value = "500", restarts = false }
    "log_lock_waits"                      = { value = "1", restarts = false }
    "shared_preload_libraries"            = { value = "pg_stat_statements", restarts = true }
    "random_page_cost"                    = { value = "1.1", restarts = false }
  }
}

resource "aws_db_parameter_group" "this" {
  name_prefix = "${var.name}-"
  family      = "postgres${split(".", var.engine_version)[0]}"
  description = "PostgreSQL of ${var.name}"

  dynamic "parameter" {
    for_each = local.parameters

    content {
      name         = parameter.key
      value        = parameter.value.value
      apply_method = parameter.value.restarts ? "pending-reboot" : "immediate"
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}
