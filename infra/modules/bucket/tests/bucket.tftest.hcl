mock_provider "aws" {
  override_during = plan
}

variables {
  name        = "lomash-test-media"
  kms_key_arn = "arn:aws:kms:eu-west-2:123456789012:key/k"
}

run "nobody_reads_it_from_outside_or_in_clear" {
  command = plan

  assert {
    condition     = alltrue([aws_s3_bucket_public_access_block.this.block_public_acls, aws_s3_bucket_public_access_block.this.block_public_policy, aws_s3_bucket_public_access_block.this.ignore_public_acls, aws_s3_bucket_public_access_block.this.restrict_public_buckets])
    error_message = "no public access of any kind"
  }

  assert {
    condition     = jsondecode(aws_s3_bucket_policy.this.policy).Statement[0].Effect == "Deny" && jsondecode(aws_s3_bucket_policy.this.policy).Statement[0].Condition.Bool["aws:SecureTransport"] == "false"
    error_message = "TLS only"
  }

  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "encrypted with our key"
  }
}

run "exports_go_after_a_week_and_archives_get_cheap" {
  command = plan

  variables {
    expire_after_days  = 7
    archive_after_days = 1
  }

  assert {
    condition     = length(aws_s3_bucket_lifecycle_configuration.this.rule) == 3
    error_message = "leftovers, expire, archive"
  }
}
