# The plan fails, and shows the sum, when tasks could open more connections than there are.
module "connection_budget" {
  source = "../connection-budget"

  services = merge(
    { web = { max_tasks = var.scaling.web.max_tasks, pool_size = var.scaling.web.pool_size } },
    { for name, worker in var.scaling.workers : name => { max_tasks = worker.max_tasks, pool_size = worker.pool_size } },
  )
  max_connections      = var.database.max_connections
  reserved_connections = var.database.reserved_connections
  has_replica          = var.database.replica_class != null
  pgbouncer            = local.has_pgbouncer ? var.pgbouncer : null
}
