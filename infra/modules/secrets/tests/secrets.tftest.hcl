mock_provider "aws" {
  override_during = plan
}

variables {
  name        = "lomash-test"
  secrets     = { app-secret = "Keys are derived from it", smtp-url = "Where mail goes" }
  kms_key_arn = "arn:aws:kms:eu-west-2:123456789012:key/k"
}

run "each_has_a_place_and_none_a_value" {
  command = plan

  assert {
    condition     = aws_secretsmanager_secret.this["app-secret"].name == "lomash-test/app-secret" && length(aws_secretsmanager_secret.this) == 2
    error_message = "one secret each"
  }

  assert {
    condition     = alltrue([for secret in aws_secretsmanager_secret.this : secret.kms_key_id == var.kms_key_arn && secret.recovery_window_in_days == 30])
    error_message = "our key, thirty days"
  }
}
