mock_provider "aws" {
  override_during = plan

  mock_resource "aws_appautoscaling_policy" {
    defaults = { arn = "arn:aws:autoscaling:eu-west-2:123456789012:scalingPolicy:p" }
  }
}

variables {
  name           = "lomash-test"
  service        = "web"
  region         = "eu-west-2"
  cluster        = { arn = "arn:aws:ecs:eu-west-2:123456789012:cluster/lomash-test", name = "lomash-test" }
  vpc_id         = "vpc-1"
  subnet_ids     = ["subnet-1", "subnet-2", "subnet-3"]
  kms_key_arn    = "arn:aws:kms:eu-west-2:123456789012:key/k"
  image          = "web:v1"
  repository_arn = "arn:aws:ecr:eu-west-2:123456789012:repository/web"
  cpu            = 512
  memory         = 1024
  port           = 3000
  health_command = ["node", "health.mjs"]

  min_tasks          = 2
  max_tasks          = 20
  cpu_target_percent = 60
  requests           = { per_task_and_minute = 1500, load_balancer_suffix = "app/lomash/1" }
  latency            = { p95_seconds = 1, load_balancer_suffix = "app/lomash/1" }

  load_balancer = {
    target_group_arn           = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:targetgroup/b/1"
    alternate_target_group_arn = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:targetgroup/g/1"
    listener_rule_arn          = "arn:aws:elasticloadbalancing:eu-west-2:123456789012:listener-rule/r"
    role_arn                   = "arn:aws:iam::123456789012:role/r"
    security_group_id          = "sg-alb"
  }
  rollback_alarm_names = ["lomash-test-web-5xx"]
}

run "two_to_twenty_tasks" {
  command = plan

  assert {
    condition     = output.scaling == { min = 2, max = 20 }
    error_message = "2–20"
  }
}

run "cpu_sixty_percent_out_after_sixty_seconds_in_after_three_hundred" {
  command = plan

  assert {
    condition     = aws_appautoscaling_policy.cpu[0].target_tracking_scaling_policy_configuration[0].target_value == 60
    error_message = "60 %"
  }

  assert {
    condition     = aws_appautoscaling_policy.cpu[0].target_tracking_scaling_policy_configuration[0].scale_out_cooldown == 60 && aws_appautoscaling_policy.cpu[0].target_tracking_scaling_policy_configuration[0].scale_in_cooldown == 300
    error_message = "60 s and 300 s"
  }

  assert {
    condition     = aws_appautoscaling_policy.requests[0].target_tracking_scaling_policy_configuration[0].scale_out_cooldown == 60 && aws_appautoscaling_policy.requests[0].target_tracking_scaling_policy_configuration[0].scale_in_cooldown == 300
    error_message = "60 s and 300 s"
  }
}

run "a_spike_is_seen_after_two_minutes_and_answered_with_two_tasks" {
  command = plan

  assert {
    condition     = aws_cloudwatch_metric_alarm.cpu_spike[0].period * aws_cloudwatch_metric_alarm.cpu_spike[0].evaluation_periods == 120 && aws_cloudwatch_metric_alarm.cpu_spike[0].threshold == 60
    error_message = "over 60 % for two minutes"
  }

  assert {
    condition     = contains([for step in aws_appautoscaling_policy.cpu_spike[0].step_scaling_policy_configuration[0].step_adjustment : step.scaling_adjustment], 2)
    error_message = "two tasks"
  }
}

run "slow_answers_add_tasks" {
  command = plan

  assert {
    condition     = aws_cloudwatch_metric_alarm.latency[0].extended_statistic == "p95" && aws_cloudwatch_metric_alarm.latency[0].threshold == 1
    error_message = "by the p95"
  }
}

run "a_deployment_is_blue_green_and_undone_when_it_fails" {
  command = plan

  assert {
    condition     = aws_ecs_service.this.deployment_configuration[0].strategy == "BLUE_GREEN" && aws_ecs_service.this.deployment_circuit_breaker[0].rollback && aws_ecs_service.this.alarms[0].rollback
    error_message = "blue/green, with rollback by circuit breaker and alarm"
  }

  assert {
    condition     = aws_ecs_service.this.deployment_minimum_healthy_percent == 100
    error_message = "never fewer than there were"
  }
}

run "fewer_at_most_than_at_least_is_refused" {
  command = plan

  variables {
    max_tasks = 1
  }

  expect_failures = [var.max_tasks]
}

run "scaling_in_is_never_the_quicker" {
  command = plan

  variables {
    cooldown_seconds = { out = 300, in = 60 }
  }

  expect_failures = [var.cooldown_seconds]
}
