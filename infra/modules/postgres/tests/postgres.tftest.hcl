mock_provider "aws" {
  override_during = plan
}

variables {
  name                   = "lomash-test"
  vpc_id                 = "vpc-1"
  subnet_ids             = ["subnet-1", "subnet-2", "subnet-3"]
  client_security_groups = { pgbouncer = "sg-1", migrate = "sg-2" }
  kms_key_arn            = "arn:aws:kms:eu-west-2:123456789012:key/k"
  instance_class         = "db.m7g.large"
  replica_class          = "db.m7g.large"
}

run "a_standby_a_replica_and_no_door_to_the_outside" {
  command = plan

  assert {
    condition     = aws_db_instance.primary.multi_az && length(aws_db_instance.replica) == 1
    error_message = "Multi-AZ and a read replica"
  }

  assert {
    condition     = !aws_db_instance.primary.publicly_accessible && aws_db_instance.primary.storage_encrypted && aws_db_instance.primary.deletion_protection
    error_message = "private, encrypted, protected"
  }

  assert {
    condition     = toset([for rule in aws_vpc_security_group_ingress_rule.clients : rule.referenced_security_group_id]) == toset(["sg-1", "sg-2"])
    error_message = "named clients only"
  }
}

run "tls_is_forced_and_five_hundred_may_connect" {
  command = plan

  assert {
    condition     = one([for p in aws_db_parameter_group.this.parameter : p.value if p.name == "rds.force_ssl"]) == "1"
    error_message = "rds.force_ssl"
  }

  assert {
    condition     = one([for p in aws_db_parameter_group.this.parameter : p.value if p.name == "max_connections"]) == "500"
    error_message = "max_connections 500"
  }

  assert {
    condition     = aws_db_parameter_group.this.family == "postgres18"
    error_message = "the family follows the version"
  }
}

run "no_password_is_in_the_state" {
  command = plan

  assert {
    condition     = aws_db_instance.primary.manage_master_user_password && aws_db_instance.primary.password == null
    error_message = "RDS keeps it in Secrets Manager"
  }
}

run "what_the_migrations_cannot_run_on_is_refused" {
  command = plan

  variables {
    engine_version = "17.4"
  }

  expect_failures = [var.engine_version]
}
