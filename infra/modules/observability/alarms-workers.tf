locals {
  queue_alarms = {
    for queue, depth in var.notification_queues : "${queue}-depth" => {
      section    = "Notification backlog"
      means      = "More than ${depth} jobs are due in ${queue}"
      namespace  = var.metrics_namespace
      metric     = "QueueDepth"
      dimensions = { Queue = queue }
      statistic  = "Maximum"
      above      = depth
      periods    = 2
    }
  }

  worker_alarms = {
    dead-letters = {
      section    = "Dead letters"
      means      = "A job was given up after its last try"
      namespace  = var.metrics_namespace
      metric     = "DeadJobs"
      dimensions = {}
      statistic  = "Sum"
      above      = 0
      periods    = 1
    }
    silent-workers = {
      section    = "Silent workers"
      means      = "No worker has told the depth of its queues for five minutes"
      namespace  = var.metrics_namespace
      metric     = "QueueDepth"
      dimensions = { Queue = "upkeep" }
      statistic  = "SampleCount"
      below      = 1
      periods    = 5
      missing    = "breaching"
    }
  }

  pgbouncer_alarms = {
    for name in var.pgbouncer_tasks == 0 ? [] : ["pgbouncer"] : name => {
      section    = "PgBouncer"
      means      = "Fewer than ${var.pgbouncer_tasks} PgBouncer tasks have been running for five minutes"
      namespace  = "ECS/ContainerInsights"
      metric     = "RunningTaskCount"
      dimensions = { ClusterName = var.cluster.name, ServiceName = name }
      statistic  = "Minimum"
      below      = var.pgbouncer_tasks
      periods    = 5
      missing    = "breaching"
    }
  }

  # Its number is fixed, nothing scales it: somebody has to.
  pgbouncer_processor_alarms = {
    for name in var.pgbouncer_tasks == 0 ? [] : ["pgbouncer"] : "${name}-cpu" => {
      section    = "Processor of PgBouncer"
      means      = "PgBouncer has used more than 70 % of its processor for five minutes"
      namespace  = "AWS/ECS"
      metric     = "CPUUtilization"
      dimensions = { ClusterName = var.cluster.name, ServiceName = name }
      statistic  = "Average"
      above      = 70
      periods    = 5
    }
  }
}
