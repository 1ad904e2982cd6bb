mock_provider "aws" {
  override_during = plan
}

variables {
  name               = "lomash-test"
  account_id         = "123456789012"
  region             = "eu-west-2"
  repository         = "lomash/lomash-wood"
  github_environment = "production"
  repository_arns    = ["arn:aws:ecr:eu-west-2:123456789012:repository/lomash-test/web"]
  cluster_arn        = "arn:aws:ecs:eu-west-2:123456789012:cluster/lomash-test"
  service_arns       = ["arn:aws:ecs:eu-west-2:123456789012:service/lomash-test/web"]
  migrate_family     = "lomash-test-migrate"
  passed_role_arns   = ["arn:aws:iam::123456789012:role/lomash-test-web-task"]
}

run "only_our_jobs_of_that_environment_get_the_role" {
  command = plan

  assert {
    condition     = jsondecode(aws_iam_role.this.assume_role_policy).Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"] == "repo:lomash/lomash-wood:environment:production"
    error_message = "the subject is compared whole, without wildcards"
  }
}

run "it_may_deploy_and_nothing_else" {
  command = plan

  assert {
    condition     = alltrue([for action in flatten([for s in jsondecode(aws_iam_role_policy.this.policy).Statement : s.Action]) : !endswith(action, "*")])
    error_message = "every action by name"
  }

  assert {
    condition     = toset([for s in jsondecode(aws_iam_role_policy.this.policy).Statement : s.Sid if s.Resource == "*" && !can(s.Condition)]) == toset(["SignInToRegistry", "Revisions"])
    error_message = "on everything only what AWS allows no narrower"
  }

  assert {
    condition     = one([for s in jsondecode(aws_iam_role_policy.this.policy).Statement : s.Condition.StringEquals["iam:PassedToService"] if s.Sid == "PassRoles"]) == "ecs-tasks.amazonaws.com"
    error_message = "roles go to tasks only"
  }
}

run "it_may_watch_the_deployments_of_its_services" {
  command = plan

  assert {
    condition = one([for s in jsondecode(aws_iam_role_policy.this.policy).Statement : s.Resource if contains(s.Action, "ecs:DescribeServiceDeployments") && contains(s.Action, "ecs:ListServiceDeployments")]) == [
      "arn:aws:ecs:eu-west-2:123456789012:service/lomash-test/web",
      "arn:aws:ecs:eu-west-2:123456789012:service-deployment/lomash-test/web/*",
      "arn:aws:ecs:eu-west-2:123456789012:service-revision/lomash-test/web/*",
    ]
    error_message = "of its own services, and of no other"
  }
}

run "it_reads_what_it_copies_and_does_not_write_there" {
  command = plan

  variables {
    copied_repository_arns = ["arn:aws:ecr:eu-west-2:123456789012:repository/lomash-staging/*"]
  }

  assert {
    condition = toset(flatten([
      for s in jsondecode(aws_iam_role_policy.this.policy).Statement : s.Action if contains(flatten([s.Resource]), "arn:aws:ecr:eu-west-2:123456789012:repository/lomash-staging/*")
    ])) == toset(["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"])
    error_message = "staging's images are staging's"
  }
}

run "a_repository_has_an_owner" {
  command = plan

  variables {
    repository = "lomash-wood"
  }

  expect_failures = [var.repository]
}
