mock_provider "aws" {
  override_during = plan
}

variables {
  name         = "lomash-test"
  repositories = ["web", "worker", "migrate", "pgbouncer"]
  kms_key_arn  = "arn:aws:kms:eu-west-2:123456789012:key/k"
}

run "images_are_scanned_and_their_tags_never_change" {
  command = plan

  assert {
    condition     = length(aws_ecr_repository.this) == 4
    error_message = "one repository an image"
  }

  assert {
    condition     = alltrue([for repository in aws_ecr_repository.this : repository.image_tag_mutability == "IMMUTABLE" && repository.image_scanning_configuration[0].scan_on_push])
    error_message = "immutable, scanned"
  }
}

run "thirty_releases_are_kept_however_many_images_each_consists_of" {
  command = plan

  assert {
    condition     = alltrue([for policy in aws_ecr_lifecycle_policy.this : [for rule in jsondecode(policy.policy).rules : rule.selection.tagStatus] == ["tagged", "untagged"]])
    error_message = "tags are counted, not images: provenance and SBOM are images, too"
  }

  assert {
    condition     = alltrue([for policy in aws_ecr_lifecycle_policy.this : jsondecode(policy.policy).rules[0].selection.countNumber == 30 && jsondecode(policy.policy).rules[0].selection.tagPatternList == ["*"]])
    error_message = "thirty"
  }
}

run "another_account_reads_only_if_it_is_named" {
  command = plan

  assert {
    condition     = length(aws_ecr_repository_policy.this) == 0
    error_message = "nobody else"
  }
}

run "and_only_reads" {
  command = plan

  variables {
    reader_account_ids = ["222222222222"]
  }

  assert {
    condition     = alltrue([for policy in aws_ecr_repository_policy.this : alltrue([for action in jsondecode(policy.policy).Statement[0].Action : !can(regex("Put|Upload|Delete", action))])]) && length(aws_ecr_repository_policy.this) == 4
    error_message = "to copy is to read"
  }
}

run "nothing_to_go_back_to_is_refused" {
  command = plan

  variables {
    kept_images = 1
  }

  expect_failures = [var.kept_images]
}
