locals {
  lb = var.load_balancer.suffix

  # Title by title: one graph each, three in a row.
  graphs = [
    {
      title = "Requests a minute"
      stat  = "Sum"
      lines = [["AWS/ApplicationELB", "RequestCount", "LoadBalancer", local.lb]]
    },
    {
      title = "Answer time, p50 and p95"
      stat  = "p95"
      lines = [
        ["AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", local.lb, { stat = "p50" }],
        ["AWS/ApplicationELB", "TargetResponseTime", "LoadBalancer", local.lb, { stat = "p95" }],
      ]
    },
    {
      title = "Errors a minute"
      stat  = "Sum"
      lines = [
        ["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "LoadBalancer", local.lb],
        ["AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "LoadBalancer", local.lb],
      ]
    },
    {
      title = "Tasks running"
      stat  = "Average"
      lines = [for service in var.services : ["ECS/ContainerInsights", "RunningTaskCount", "ClusterName", var.cluster.name, "ServiceName", service]]
    },
    {
      title = "Processor of tasks, %"
      stat  = "Average"
      lines = [for service in var.services : ["AWS/ECS", "CPUUtilization", "ClusterName", var.cluster.name, "ServiceName", service]]
    },
    {
      title = "Memory of tasks, %"
      stat  = "Maximum"
      lines = [for service in var.services : ["AWS/ECS", "MemoryUtilization", "ClusterName", var.cluster.name, "ServiceName", service]]
    },
    {
      title = "Jobs due"
      stat  = "Maximum"
      lines = [for queue in concat(keys(var.notification_queues), ["upkeep"]) : [var.metrics_namespace, "QueueDepth", "Queue", queue]]
    },
    {
      title = "Jobs given up, tasks killed, deployments failed"
      stat  = "Sum"
      lines = [for metric in ["DeadJobs", "OutOfMemoryKills", "FailedDeployments"] : [var.metrics_namespace, metric]]
    },
    {
      title = "Database processor, %"
      stat  = "Average"
      lines = [for identifier in values(var.databases) : ["AWS/RDS", "CPUUtilization", "DBInstanceIdentifier", identifier]]
    },
    {
      title = "Database connections, of ${var.max_connections}"
      stat  = "Maximum"
      lines = [for identifier in values(var.databases) : ["AWS/RDS", "DatabaseConnections", "DBInstanceIdentifier", identifier]]
    },
    {
      title = "Replica lag, s"
      stat  = "Maximum"
      lines = [for role, identifier in var.databases : ["AWS/RDS", "ReplicaLag", "DBInstanceIdentifier", identifier] if role == "replica"]
    },
    {
      title = "Redis memory, %"
      stat  = "Maximum"
      lines = [for node in var.redis_nodes : ["AWS/ElastiCache", "DatabaseMemoryUsagePercentage", "CacheClusterId", node]]
    },
  ]
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.name

  dashboard_body = jsonencode({
    widgets = concat(
      [for index, graph in local.graphs : {
        type   = "metric"
        x      = 8 * (index % 3)
        y      = 6 * floor(index / 3)
        width  = 8
        height = 6
        properties = {
          title   = graph.title
          region  = var.region
          stat    = graph.stat
          period  = 60
          view    = "timeSeries"
          metrics = graph.lines
        }
      } if length(graph.lines) > 0],
      [{
        type   = "alarm"
        x      = 0
        y      = 6 * ceil(length(local.graphs) / 3)
        width  = 24
        height = 4
        properties = {
          title  = "Alarms (each names its section of the runbook)"
          alarms = concat([for alarm in aws_cloudwatch_metric_alarm.this : alarm.arn], [for alarm in aws_cloudwatch_metric_alarm.rollback : alarm.arn])
        }
      }],
    )
  })
}
