mock_provider "aws" {
  override_during = plan

  mock_resource "aws_appautoscaling_policy" {
    defaults = { arn = "arn:aws:autoscaling:eu-west-2:123456789012:scalingPolicy:p" }
  }
}

variables {
  name           = "lomash-test"
  service        = "worker-notifications"
  region         = "eu-west-2"
  cluster        = { arn = "arn:aws:ecs:eu-west-2:123456789012:cluster/lomash-test", name = "lomash-test" }
  vpc_id         = "vpc-1"
  subnet_ids     = ["subnet-1", "subnet-2", "subnet-3"]
  kms_key_arn    = "arn:aws:kms:eu-west-2:123456789012:key/k"
  image          = "worker:v1"
  repository_arn = "arn:aws:ecr:eu-west-2:123456789012:repository/worker"
  cpu            = 256
  memory         = 512
  port           = 3100
  health_command = ["node", "health.mjs"]
  min_tasks      = 2
  max_tasks      = 12
  queue_triggers = { email-send = 500, sms-send = 200 }
}

run "two_to_twelve_tasks_by_the_depth_of_their_queues" {
  command = plan

  assert {
    condition     = output.scaling == { min = 2, max = 12 }
    error_message = "2–12"
  }

  assert {
    condition     = aws_cloudwatch_metric_alarm.queue_deep["email-send"].threshold == 500 && aws_cloudwatch_metric_alarm.queue_deep["sms-send"].threshold == 200
    error_message = "more than 500 emails, more than 200 text messages"
  }

  assert {
    condition     = alltrue([for alarm in aws_cloudwatch_metric_alarm.queue_deep : alarm.metric_name == "QueueDepth" && alarm.namespace == "Lomash" && alarm.comparison_operator == "GreaterThanThreshold"])
    error_message = "by the metric the worker publishes (apps/worker/src/telemetry/cloudwatch.ts)"
  }
}

run "out_after_sixty_seconds_in_after_three_hundred" {
  command = plan

  assert {
    condition     = alltrue([for policy in aws_appautoscaling_policy.queue_deep : policy.step_scaling_policy_configuration[0].cooldown == 60])
    error_message = "60 s"
  }

  assert {
    condition     = aws_appautoscaling_policy.queues_shallow[0].step_scaling_policy_configuration[0].cooldown == 300
    error_message = "300 s"
  }

  assert {
    condition     = contains([for query in aws_cloudwatch_metric_alarm.queues_shallow[0].metric_query : query.expression], "MAX([email_send / 500, sms_send / 200])")
    error_message = "in only when both are shallow"
  }
}

run "nobody_calls_a_worker" {
  command = plan

  assert {
    condition     = length(aws_vpc_security_group_ingress_rule.load_balancer) == 0
    error_message = "no way in"
  }

  assert {
    condition     = aws_ecs_service.this.deployment_configuration[0].strategy == "ROLLING" && aws_ecs_service.this.deployment_circuit_breaker[0].rollback
    error_message = "rolling, with a circuit breaker"
  }
}
