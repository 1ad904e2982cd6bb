module "task" {
  source = "../task-definition"

  name                 = "${var.name}-${var.service}"
  container            = var.service
  region               = var.region
  image                = var.image
  repository_arn       = var.repository_arn
  cpu                  = var.cpu
  memory               = var.memory
  port                 = var.port
  health_command       = var.health_command
  environment          = var.environment
  secrets              = var.secrets
  task_statements      = var.task_statements
  stop_timeout_seconds = var.stop_timeout_seconds
  log_retention_days   = var.log_retention_days
  kms_key_arn          = var.kms_key_arn
  allows_exec          = var.allows_exec
}

resource "aws_ecs_service" "this" {
  name            = var.service
  cluster         = var.cluster.arn
  task_definition = module.task.arn
  desired_count   = var.min_tasks

  enable_execute_command            = var.allows_exec
  enable_ecs_managed_tags           = true
  propagate_tags                    = "SERVICE"
  availability_zone_rebalancing     = var.load_balancer == null ? "ENABLED" : "DISABLED"
  health_check_grace_period_seconds = var.load_balancer == null ? null : 60

  # Old tasks go when new ones are healthy, not before.
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  deployment_configuration {
    strategy             = var.load_balancer == null ? "ROLLING" : "BLUE_GREEN"
    bake_time_in_minutes = var.load_balancer == null ? null : tostring(var.bake_minutes)
  }

  dynamic "alarms" {
    for_each = length(var.rollback_alarm_names) == 0 ? [] : [var.rollback_alarm_names]

    content {
      alarm_names = alarms.value
      enable      = true
      rollback    = true
    }
  }

  capacity_provider_strategy {
    capacity_provider = var.capacity_provider
    weight            = 1
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [aws_security_group.this.id]
    assign_public_ip = false
  }

  dynamic "load_balancer" {
    for_each = var.load_balancer == null ? [] : [var.load_balancer]

    content {
      target_group_arn = load_balancer.value.target_group_arn
      container_name   = var.service
      container_port   = var.port

      advanced_configuration {
        alternate_target_group_arn = load_balancer.value.alternate_target_group_arn
        production_listener_rule   = load_balancer.value.listener_rule_arn
        role_arn                   = load_balancer.value.role_arn
      }
    }
  }

  dynamic "service_registries" {
    for_each = var.registry_arn == null ? [] : [var.registry_arn]

    content {
      registry_arn = service_registries.value
    }
  }

  # The pipeline deploys revisions, scaling decides how many.
  lifecycle {
    ignore_changes = [task_definition, desired_count]
  }
}
