mock_provider "aws" {
  override_during = plan
}

variables {
  name       = "lomash-test"
  account_id = "123456789012"
  region     = "eu-west-2"
}

run "the_key_rotates_and_survives_a_mistaken_deletion" {
  command = plan

  assert {
    condition     = aws_kms_key.this.enable_key_rotation && aws_kms_key.this.deletion_window_in_days == 30
    error_message = "rotation on, thirty days to change one's mind"
  }
}

run "no_service_may_use_it_without_a_condition" {
  command = plan

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_kms_key.this.policy).Statement :
      can(statement.Condition) || !can(statement.Principal.Service)
    ])
    error_message = "a service principal without a condition could be used from any account"
  }
}

run "an_account_id_has_twelve_digits" {
  command = plan

  variables {
    account_id = "1234"
  }

  expect_failures = [var.account_id]
}
