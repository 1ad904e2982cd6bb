locals {
  container = {
    name      = var.container
    image     = var.image
    essential = true
    command   = var.command

    environment  = [for name, value in var.environment : { name = name, value = value }]
    secrets      = [for name, arn in var.secrets : { name = name, valueFrom = arn }]
    portMappings = var.port == null ? [] : [{ containerPort = var.port, protocol = "tcp", name = var.container }]

    # Nobody in the container is root or can become it, and only /tmp can be written to. (ECS Exec writes to the root file system.)
    user                   = "1000:1000"
    readonlyRootFilesystem = !var.allows_exec
    mountPoints            = [{ sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }]
    linuxParameters = {
      initProcessEnabled = true
      capabilities       = { drop = ["ALL"] }
    }

    # PgBouncer holds a file for every client.
    ulimits = [{ name = "nofile", softLimit = 65535, hardLimit = 65535 }]

    stopTimeout = var.stop_timeout_seconds
    healthCheck = var.health_command == null ? null : {
      command     = concat(["CMD"], var.health_command)
      interval    = 15
      timeout     = 5
      retries     = 3
      startPeriod = 60
    }

    # A log that stalls must not stall the shop.
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.this.name
        awslogs-region        = var.region
        awslogs-stream-prefix = var.container
        mode                  = "non-blocking"
        max-buffer-size       = "8m"
      }
    }
  }
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  cpu                      = tostring(var.cpu)
  memory                   = tostring(var.memory)
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  # Earlier revisions are what a rollback goes back to.
  skip_destroy          = true
  container_definitions = jsonencode([local.container])

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = var.architecture
  }

  volume {
    name = "tmp"
  }
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.kms_key_arn
}
