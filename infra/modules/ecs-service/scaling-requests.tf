# Requests a task gets. AWS's ready-made metric is of one target group, and blue/green has two that take turns: so it is the
# load balancer's requests over the tasks there are.
resource "aws_appautoscaling_policy" "requests" {
  count = var.requests == null ? 0 : 1

  name               = "requests"
  policy_type        = "TargetTrackingScaling"
  resource_id        = local.target.resource_id
  scalable_dimension = local.target.scalable_dimension
  service_namespace  = local.target.service_namespace

  target_tracking_scaling_policy_configuration {
    target_value       = var.requests.per_task_and_minute
    scale_out_cooldown = var.cooldown_seconds.out
    scale_in_cooldown  = var.cooldown_seconds.in

    customized_metric_specification {
      metrics {
        id          = "requests"
        return_data = false

        metric_stat {
          stat = "Sum"

          metric {
            namespace   = "AWS/ApplicationELB"
            metric_name = "RequestCount"

            dimensions {
              name  = "LoadBalancer"
              value = var.requests.load_balancer_suffix
            }
          }
        }
      }

      metrics {
        id          = "tasks"
        return_data = false

        metric_stat {
          stat = "Average"

          metric {
            namespace   = "ECS/ContainerInsights"
            metric_name = "RunningTaskCount"

            dimensions {
              name  = "ClusterName"
              value = var.cluster.name
            }

            dimensions {
              name  = "ServiceName"
              value = var.service
            }
          }
        }
      }

      metrics {
        id          = "requests_per_task"
        label       = "Requests a task and minute"
        expression  = "requests / tasks"
        return_data = true
      }
    }
  }
}
