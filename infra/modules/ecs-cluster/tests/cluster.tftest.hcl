mock_provider "aws" {
  override_during = plan
}

variables {
  name        = "lomash-test"
  vpc_id      = "vpc-1"
  kms_key_arn = "arn:aws:kms:eu-west-2:123456789012:key/k"
}

run "every_session_in_a_task_is_encrypted_and_kept" {
  command = plan

  assert {
    condition     = aws_ecs_cluster.this.configuration[0].execute_command_configuration[0].logging == "OVERRIDE" && aws_cloudwatch_log_group.exec.kms_key_id == var.kms_key_arn
    error_message = "what staff type into a task is on record"
  }
}

run "tasks_can_be_counted" {
  command = plan

  assert {
    condition     = one(aws_ecs_cluster.this.setting).value == "enhanced"
    error_message = "scaling on requests a task reads RunningTaskCount of Container Insights"
  }
}
