mock_provider "aws" {
  override_during = plan
}

variables {
  name                   = "lomash-test"
  vpc_id                 = "vpc-1"
  subnet_ids             = ["subnet-1", "subnet-2", "subnet-3"]
  client_security_groups = { web = "sg-1" }
  kms_key_arn            = "arn:aws:kms:eu-west-2:123456789012:key/k"
  node_type              = "cache.m7g.large"
}

run "the_cache_forgets_what_was_used_least_and_has_a_replica" {
  command = plan

  variables {
    role = "cache"
  }

  assert {
    condition     = one(aws_elasticache_parameter_group.this.parameter).value == "allkeys-lru"
    error_message = "allkeys-lru"
  }

  assert {
    condition     = aws_elasticache_replication_group.this.num_cache_clusters == 2 && aws_elasticache_replication_group.this.automatic_failover_enabled
    error_message = "a replica that takes over"
  }

  assert {
    condition     = aws_elasticache_replication_group.this.snapshot_retention_limit == 0
    error_message = "nothing in it is worth a snapshot"
  }
}

run "the_state_forgets_nothing_and_is_kept" {
  command = plan

  variables {
    role = "state"
  }

  assert {
    condition     = one(aws_elasticache_parameter_group.this.parameter).value == "noeviction"
    error_message = "noeviction, or BullMQ loses jobs"
  }

  assert {
    condition     = aws_elasticache_replication_group.this.snapshot_retention_limit == 7
    error_message = "a week of snapshots"
  }
}

run "both_are_encrypted_on_disk_and_on_the_way" {
  command = plan

  variables {
    role = "state"
  }

  assert {
    condition     = aws_elasticache_replication_group.this.transit_encryption_enabled && aws_elasticache_replication_group.this.kms_key_id == var.kms_key_arn
    error_message = "TLS and KMS"
  }

  assert {
    condition     = output.node_ids == ["lomash-test-state-001", "lomash-test-state-002"]
    error_message = "alarms know the nodes by these names"
  }
}

run "there_is_no_third_role" {
  command = plan

  variables {
    role = "both"
  }

  expect_failures = [var.role]
}
