locals {
  target = {
    resource_id        = aws_appautoscaling_target.this.resource_id
    scalable_dimension = aws_appautoscaling_target.this.scalable_dimension
    service_namespace  = aws_appautoscaling_target.this.service_namespace
  }
  alarm_prefix = "${var.name}-${var.service}"
}

resource "aws_appautoscaling_target" "this" {
  min_capacity       = var.min_tasks
  max_capacity       = var.max_tasks
  resource_id        = "service/${var.cluster.name}/${aws_ecs_service.this.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  service_namespace  = "ecs"
}
