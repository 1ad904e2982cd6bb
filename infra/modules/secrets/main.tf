# The places only. What is in them is put there by infra/bin/fill-secrets.mjs, so that no value passes through Terraform or
# lies in its state.
resource "aws_secretsmanager_secret" "this" {
  for_each = var.secrets

  name                    = "${var.name}/${each.key}"
  description             = each.value
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_days
}
