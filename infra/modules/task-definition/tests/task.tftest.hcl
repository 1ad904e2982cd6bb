mock_provider "aws" {
  override_during = plan

  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-west-2:123456789012:log-group:/lomash-test-web" }
  }
}

variables {
  name           = "lomash-test-web"
  container      = "web"
  region         = "eu-west-2"
  image          = "123456789012.dkr.ecr.eu-west-2.amazonaws.com/lomash-test/web:v1"
  cpu            = 512
  memory         = 1024
  port           = 3000
  kms_key_arn    = "arn:aws:kms:eu-west-2:123456789012:key/k"
  repository_arn = "arn:aws:ecr:eu-west-2:123456789012:repository/lomash-test/web"
  environment    = { PORT = "3000" }
  secrets        = { APP_SECRET = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:app-AbCdEf", ADMIN_PASSWORD = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:rds-AbCdEf:password::" }
}

run "the_container_is_nobody_and_writes_nowhere_but_tmp" {
  command = plan

  assert {
    condition     = jsondecode(aws_ecs_task_definition.this.container_definitions)[0].readonlyRootFilesystem == true
    error_message = "a read-only root file system"
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.this.container_definitions)[0].user == "1000:1000"
    error_message = "not root"
  }

  assert {
    condition     = jsondecode(aws_ecs_task_definition.this.container_definitions)[0].linuxParameters.capabilities.drop == ["ALL"]
    error_message = "no capability"
  }
}

run "a_service_reads_its_own_secrets_and_no_others" {
  command = plan

  assert {
    condition = toset(flatten([
      for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : statement.Resource
      if statement.Sid == "ReadSecrets"
      ])) == toset([
      "arn:aws:secretsmanager:eu-west-2:123456789012:secret:app-AbCdEf",
      "arn:aws:secretsmanager:eu-west-2:123456789012:secret:rds-AbCdEf",
    ])
    error_message = "exactly the secrets it names, whole"
  }

  assert {
    condition     = alltrue([for statement in jsondecode(aws_iam_role_policy.execution.policy).Statement : statement.Resource != "*" || statement.Sid == "SignIn"])
    error_message = "nothing is allowed on everything, but for signing in to ECR"
  }

  assert {
    condition     = length(aws_iam_role_policy.task) == 0
    error_message = "a process that needs nothing of AWS may do nothing in AWS"
  }
}

run "values_of_secrets_are_refused" {
  command = plan

  variables {
    secrets = { APP_SECRET = "hunter2" }
  }

  expect_failures = [var.secrets]
}

run "what_fargate_does_not_sell_is_refused" {
  command = plan

  variables {
    cpu = 300
  }

  expect_failures = [var.cpu]
}
