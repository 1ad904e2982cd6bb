variables {
  services = {
    web = { max_tasks = 20, pool_size = 10 }
  }
  has_replica = true
}

run "twenty_web_tasks_fit_although_a_deployment_doubles_them" {
  command = plan

  assert {
    condition     = output.wanted_connections == 400 && output.available_connections == 460
    error_message = "20 tasks × 200 % × 10 is 400 of 460"
  }

  assert {
    condition     = output.sum == "web 40 × 10 = 400"
    error_message = "the sum is shown: ${output.sum}"
  }
}

# The founding document's figures: 89 tasks.
run "its_890_connections_are_refused_without_pgbouncer" {
  command = plan

  variables {
    services = { all = { max_tasks = 89, surge_percent = 100, pool_size = 10 } }
  }

  expect_failures = [output.wanted_connections]
}

run "its_445_connections_are_accepted_with_pools_of_five" {
  command = plan

  variables {
    services = { all = { max_tasks = 89, surge_percent = 100, pool_size = 5 } }
  }

  assert {
    condition     = output.server_connections == 445
    error_message = "89 × 5 is 445"
  }
}

run "its_890_connections_are_accepted_with_pgbouncer" {
  command = plan

  variables {
    services  = { all = { max_tasks = 89, surge_percent = 100, pool_size = 10 } }
    pgbouncer = { tasks = 3, server_connections = 60, client_connections = 1000 }
  }

  assert {
    condition     = output.wanted_connections == 890 && output.server_connections == 360
    error_message = "890 clients, and as many of the replica, on 6 × 60 connections: three tasks being replaced by three"
  }
}

run "pgbouncers_own_pools_are_checked" {
  command = plan

  variables {
    pgbouncer = { tasks = 3, server_connections = 100, client_connections = 1000 }
  }

  expect_failures = [output.server_connections]
}

# 3 × 200 % × 50 fits; twice that, for both of its databases on one server, does not.
run "without_a_replica_both_pools_go_to_the_primary" {
  command = plan

  variables {
    has_replica = false
    pgbouncer   = { tasks = 3, server_connections = 50, client_connections = 1000 }
  }

  expect_failures = [output.server_connections]
}

run "half_of_each_fits" {
  command = plan

  variables {
    has_replica = false
    pgbouncer   = { tasks = 3, server_connections = 25, client_connections = 1000 }
  }

  assert {
    condition     = output.server_connections == 300 && output.wanted_connections == 400
    error_message = "6 × 25 × 2 is 300; a task without PgBouncer still opens one pool"
  }
}

run "clients_must_fit_when_a_pgbouncer_is_gone" {
  command = plan

  variables {
    pgbouncer = { tasks = 2, server_connections = 50, client_connections = 799 }
  }

  expect_failures = [output.wanted_connections]
}

run "a_single_pgbouncer_is_refused" {
  command = plan

  variables {
    pgbouncer = { tasks = 1, server_connections = 50, client_connections = 1000 }
  }

  expect_failures = [var.pgbouncer]
}
