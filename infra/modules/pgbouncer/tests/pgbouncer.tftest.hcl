mock_provider "aws" {
  override_during = plan
}

variables {
  name                   = "lomash-test"
  region                 = "eu-west-2"
  cluster                = { arn = "arn:aws:ecs:eu-west-2:123456789012:cluster/lomash-test", name = "lomash-test", namespace_id = "ns-1", namespace_name = "lomash-test.internal" }
  vpc_id                 = "vpc-1"
  subnet_ids             = ["subnet-1", "subnet-2", "subnet-3"]
  client_security_groups = { web = "sg-1", worker-core = "sg-2" }
  image                  = "pgbouncer:v1"
  repository_arn         = "arn:aws:ecr:eu-west-2:123456789012:repository/pgbouncer"
  kms_key_arn            = "arn:aws:kms:eu-west-2:123456789012:key/k"
  server_connections     = 50
  server_url_arns        = { primary = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:p", replica = "arn:aws:secretsmanager:eu-west-2:123456789012:secret:r" }
}

run "one_a_zone_and_found_by_name" {
  command = plan

  assert {
    condition     = output.address == "pgbouncer.lomash-test.internal" && output.port == 6432
    error_message = "pgbouncer.<environment>.internal:6432"
  }

  assert {
    condition     = module.service.scaling == { min = 3, max = 3 }
    error_message = "three, always"
  }
}

run "only_named_services_reach_it" {
  command = plan

  assert {
    condition     = toset([for rule in aws_vpc_security_group_ingress_rule.clients : rule.referenced_security_group_id]) == toset(["sg-1", "sg-2"])
    error_message = "named clients only"
  }
}

run "one_alone_is_refused" {
  command = plan

  variables {
    tasks = 1
  }

  expect_failures = [var.tasks]
}
