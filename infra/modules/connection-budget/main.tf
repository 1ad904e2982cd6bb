locals {
  peaks = {
    for name, service in var.services : name => {
      tasks       = ceil(service.max_tasks * service.surge_percent / 100)
      pool_size   = service.pool_size
      connections = ceil(service.max_tasks * service.surge_percent / 100) * service.pool_size
    }
  }

  wanted    = sum([for peak in local.peaks : peak.connections])
  available = var.max_connections - var.reserved_connections
  pooled    = var.pgbouncer != null

  # PgBouncer keeps a pool for each of its two databases; a task that sees one URL twice opens one pool.
  pools_to_primary = var.has_replica ? 1 : 2

  # "web 40 × 10 + worker-core 8 × 10 = 480"
  sum_shown = format("%s = %d",
    join(" + ", [for name, peak in local.peaks : "${name} ${peak.tasks} × ${peak.pool_size}"]),
    local.wanted,
  )

  pooler = var.pgbouncer == null ? {
    clients    = 0
    client_sum = 0
    server_sum = 0
    } : {
    clients    = local.wanted * var.pgbouncer.pools_per_task
    server_sum = ceil(var.pgbouncer.tasks * var.pgbouncer.surge_percent / 100) * var.pgbouncer.server_connections * local.pools_to_primary
    # With one task gone the others must take all clients.
    client_sum = (var.pgbouncer.tasks - 1) * var.pgbouncer.client_connections
  }
}
